/** Provinces, municipalities, regions: short names. */
export const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门'.split(
    ' ',
  );

/** Prefecture-level cities and well-known county-level ones, without 市. */
export const CITIES =
  `石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善
沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 延吉 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 太仓 宜兴 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪 余姚 诸暨 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 石狮 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西
广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 顺德 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州
成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 山南 那曲 阿里
西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 海北 海西 玉树 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 库尔勒 阿克苏 喀什 和田 伊犁 塔城 阿勒泰 石河子
荃湾 沙田 屯门 元朗 观塘 九龙 葵涌 湾仔 铜锣湾 尖沙咀 旺角 南安 福清 长乐 建瓯 邵武 武夷山 永安 福安 福鼎 龙海 漳平 江都 仪征 高邮 兴化 靖江 泰兴 如皋 启东 海门 海安 东台 溧阳 句容 丹阳 扬中 邳州 新沂 临安 富阳 建德 乐清 瑞安 平湖 海宁 桐乡 嵊州 上虞 兰溪 东阳 永康 江山 温岭 临海 玉环 龙泉 巢湖 桐城 天长 明光 界首 宁国 胶州 即墨 平度 莱西 滕州 龙口 莱州 招远 蓬莱 栖霞 海阳 青州 诸城 寿光 安丘 昌邑 曲阜 邹城 新泰 肥城 荣成 乳山 乐陵 禹城 临清 巩义 新郑 新密 登封 荥阳 偃师 长葛 禹州 汝州 舞钢 林州 卫辉 孟州 沁阳 义马 灵宝 邓州 永城 项城 大冶 丹江口 宜都 枝江 枣阳 宜城 钟祥 应城 安陆 汉川 石首 洪湖 松滋 麻城 武穴 赤壁 广水 恩施 利川 浏阳 宁乡 醴陵 湘乡 韶山 耒阳 常宁 汨罗 临湘 沅江 资兴 洪江 增城 从化 台山 开平 鹤山 恩平 廉江 雷州 吴川 高州 化州 信宜 四会 兴宁 陆丰 阳春 英德 普宁 罗定 彭州 崇州 邛崃 都江堰 简阳 广汉 什邡 绵竹 江油 峨眉山 阆中 华蓥 万源 西昌 清镇 赤水 仁怀 凯里 都匀 兴义 宣威 瑞丽 芒市 景洪 个旧 开远 蒙自 兴平 韩城 华阴 敦煌 玉门 格尔木 德令哈 灵武 青铜峡 奎屯 五家渠 阿拉尔 图木舒克 迁安 遵化 武安 沙河 涿州 定州 任丘 泊头 黄骅 河间 霸州 三河 深州 晋州 辛集 介休 河津 永济 侯马 孝义 汾阳 丰镇 扎兰屯 满洲里 牙克石 霍林郭勒 二连浩特 锡林浩特 海城 东港 凤城 北镇 盖州 大石桥 灯塔市 调兵山 开原 北票 凌源 兴城 公主岭 梅河口 集安 敦化 珲春 龙井市 双城 尚志 五常 讷河 密山 虎林 绥芬河 安达 肇东 瑞昌 乐平 德兴 井冈山 丰城 樟树 瑞金 台北 新北 桃园 台中 台南 高雄 台东 屏东 苗栗 彰化 南投 云林 花莲 宜兰 新竹 基隆 嘉义 浦东 滨海新区 两江新区 贵安新区 横琴 前海`.split(
    /\s+/,
  );

/** Places abroad that customers of a mainland partner name. */
export const ABROAD =
  '海外 新加坡 马来西亚 印尼 印度尼西亚 泰国 越南 菲律宾 缅甸 柬埔寨 老挝 日本 韩国 印度 巴基斯坦 孟加拉国 阿联酋 迪拜 沙特 沙特阿拉伯 土耳其 埃及 南非 尼日利亚 肯尼亚 德国 法国 英国 西班牙 意大利 荷兰 俄罗斯 哈萨克斯坦 乌兹别克斯坦 美国 加拿大 墨西哥 巴西 智利 阿根廷 秘鲁 哥伦比亚 澳大利亚 新西兰'.split(
    ' ',
  );

/** English names, lower case. */
export const ENGLISH_PLACES = (
  'beijing|tianjin|shanghai|chongqing|hebei|shanxi|liaoning|jilin|heilongjiang|jiangsu|zhejiang|anhui|fujian|jiangxi|shandong|henan|hubei|hunan|guangdong|hainan|sichuan|guizhou|yunnan|shaanxi|gansu|qinghai|taiwan|inner mongolia|guangxi|tibet|ningxia|xinjiang|hong kong|macau|macao|' +
  "shenzhen|guangzhou|dongguan|foshan|zhuhai|huizhou|zhongshan|suzhou|nanjing|wuxi|changzhou|nantong|hangzhou|ningbo|wenzhou|jiaxing|shaoxing|hefei|wuhu|fuzhou|xiamen|quanzhou|nanchang|jinan|qingdao|yantai|weifang|zhengzhou|luoyang|wuhan|yichang|xiangyang|changsha|zhuzhou|haikou|sanya|nanning|guilin|liuzhou|chengdu|mianyang|guiyang|kunming|lhasa|xi'an|xian|lanzhou|xining|yinchuan|urumqi|shenyang|dalian|changchun|harbin|shijiazhuang|tangshan|baoding|langfang|taiyuan|hohhot|baotou|taipei|kaohsiung|kowloon|" +
  'singapore|malaysia|kuala lumpur|indonesia|jakarta|thailand|bangkok|vietnam|hanoi|philippines|manila|japan|tokyo|korea|seoul|india|mumbai|pakistan|dubai|uae|saudi arabia|riyadh|turkey|istanbul|egypt|cairo|south africa|johannesburg|nigeria|kenya|germany|france|united kingdom|uk|london|spain|italy|netherlands|russia|kazakhstan|usa|united states|canada|mexico|brazil|chile|argentina|peru|colombia|australia|sydney|new zealand'
).split('|');
